"""Read model `directory`: everybody on file, to be searched, filtered and sorted."""
