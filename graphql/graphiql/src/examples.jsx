/** The pane of examples: each opens in a tab of its own, ready to run on the demo. */
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import examples from "examples"; // made of src/examples/*.graphql by build.mjs

function Icon() {
  return (
    <svg height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M5 4h11l3 3v13H5z M8 10h8 M8 14h8 M8 18h5" />
    </svg>
  );
}

function Examples() {
  const { addTab, updateActiveTabValues } = useGraphiQLActions();
  const editor = useGraphiQL((state) => state.queryEditor);

  function open(query) {
    addTab();
    updateActiveTabValues({ query });
    editor?.setValue(query);
  }

  return (
    <section aria-label="Examples">
      <div className="graphiql-doc-explorer-title">Examples · 例</div>
      <ul className="examples">
        {examples.map(({ title, query }) => (
          <li key={title}>
            <button type="button" className="graphiql-un-styled" onClick={() => open(query)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const examplesPane = { title: "Examples", icon: Icon, content: Examples };
export const firstQuery = examples[0].query;
