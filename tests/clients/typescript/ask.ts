// Asks with the generated types, and prints what they hold: `node built/ask.js URL`.

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { WhoIsCommittedDocument } from "./typed.js";

declare const process: { argv: string[] };

async function ask<Data, Variables>(url: string, document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = (await response.json()) as { data?: Data; errors?: unknown };
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

const { organisation } = await ask(process.argv[2], WhoIsCommittedDocument, { name: "UNHCR", asOf: "2026-03-20" });
const commitments = organisation?.commitments ?? [];
const owners = new Set(commitments.flatMap((one) => one.owners.map((owner): "Group" | "Organisation" | "Person" => owner.__typename)));
console.log(
  JSON.stringify({
    acronym: organisation?.acronym,
    due: commitments.map((one) => one.dueDate),
    open: commitments.every((one) => one.status === "OPEN"),
    owners: [...owners].sort(),
  }),
);
