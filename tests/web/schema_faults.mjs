// node schema_faults.mjs FOLDER DAY: what stands against publishing the folder's schema that day.
import { faultsOf } from "../../frontend_schema/tools/faults.mjs";

const [folder, day] = process.argv.slice(2);
for (const each of await faultsOf(folder, day)) console.log(each);
