// GraphiQL with everything it needs in one file, so that the page works without any other host.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import "./page.css";

const WELCOME = `# Who is committed to what, and in whose words?
#
# Ctrl-Enter runs it, Ctrl-Space tells what fits,
# the book at the left explains every field.
# A server with a token wants it in «Headers»:
# {"Authorization": "Bearer …"}

{
  commitments(
    first: 20
    where: {
      status: { in: [OPEN, OVERDUE, SILENT] }
    }
    orderBy: [{ field: DUE_DATE }]
  ) {
    totalCount
    nodes {
      text
      status
      dueDate
      owners { name acronym }
      countries { name }
      items {
        recordedOn
        statements {
          text
          page
          document { source }
        }
      }
    }
  }
}
`;

const place = document.getElementById("graphiql");
const address = new URLSearchParams(window.location.search);

const fetcher = async (asked, { headers } = {}) => {
  const response = await fetch(place.dataset.endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
    body: JSON.stringify(asked),
  });
  return response.json();
};

createRoot(place).render(
  createElement(GraphiQL, {
    fetcher,
    defaultQuery: WELCOME,
    query: address.get("query") ?? undefined,
    variables: address.get("variables") ?? undefined,
  }),
);
