/** The page: GraphiQL over the path it was served from, for queries and for subscriptions. */
import "./workers.js";

import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";

import "graphiql/style.css";
import "./page.css";
import { examplesPane, firstQuery } from "./examples.jsx";

const url = new URL(window.location.pathname, window.location.href);
const socket = new URL(url);
socket.protocol = url.protocol === "https:" ? "wss:" : "ws:";

const fetcher = createGraphiQLFetcher({ url: url.href, subscriptionUrl: socket.href });
const panes = [examplesPane, HISTORY_PLUGIN];

createRoot(document.getElementById("graphiql")).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={panes}
    defaultQuery={firstQuery}
    defaultEditorToolsVisibility="headers"
    shouldPersistHeaders={false}
  />,
);
