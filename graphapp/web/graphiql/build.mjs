// Bundles GraphiQL into ../static/graphiql and lists what is in the bundle, with every licence.
import { readFileSync, writeFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const OUT = new URL("../static/graphiql/", import.meta.url).pathname;

const lean = {
  name: "lean",
  setup(build) {
    // The embedded fonts are three quarters of the style sheet; the system's fonts do.
    build.onLoad({ filter: /graphiql\/dist\/style\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/@font-face\s*\{[^}]*\}/g, ""),
      loader: "css",
    }));
    // The check for two copies of graphql is for developers; there is one copy here.
    build.onLoad({ filter: /graphql\/jsutils\/instanceOf\.m?js$/ }, () => ({
      contents: "export const instanceOf = (value, constructor) => value instanceof constructor;",
    }));
  },
};

const { metafile } = await build({
  entryPoints: { graphiql: "page.jsx" },
  outdir: OUT,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  metafile: true,
  plugins: [lean],
});

const bundled = new Set(
  Object.keys(metafile.inputs)
    .map((file) => file.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[0])
    .filter(Boolean),
);

const entry = (folder) => {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "(the package has no file with its licence)";
  return `${about.name} ${about.version}: ${about.license}\n\n${text}\n`;
};

const heading = "What graphiql.js and graphiql.css are made of, and under which licences.\n";
writeFileSync(join(OUT, "LICENSES.txt"), [heading, ...[...bundled].sort().map(entry)].join("\n" + "-".repeat(80) + "\n\n"));
