"""The embedded store's tables."""

from __future__ import annotations

APPLICATION = 0x67726170  # SQLite's application_id: tells this file from other SQLite databases
FORMAT = 5  # SQLite's user_version: a file of a higher one was written by a newer graphapp

# Which values are columns; all but id and text stand in the body as well, which takes long to look into.
COLUMNS = {"id": "id", "text": "text", "name": "name", "from": "first", "until": "until"}

# What files of an older format lack, by the index that tells whether they have it.
ADDED = {
    "phase_due": """
ALTER TABLE node ADD COLUMN name TEXT;
ALTER TABLE node ADD COLUMN first TEXT;
ALTER TABLE node ADD COLUMN until TEXT;
-- What dues.py tells of.
CREATE INDEX phase_due
ON node (json_extract(body, '$.ending') IS NOT NULL, coalesce(json_extract(body, '$.dueDate'), '~')) WHERE kind = 'Phase'
""",
    # What bygone.py tells of.
    "phase_until": "CREATE INDEX phase_until ON node (until) WHERE kind = 'Phase'",
    "record_date": "CREATE INDEX record_date ON record (date)",
}

TABLES = """
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO meta VALUES ('version', 0);

CREATE TABLE node (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    body TEXT NOT NULL, -- JSON: all values but the text
    text TEXT -- last, so that a list of documents does not read them
);
CREATE INDEX node_kind ON node (kind, id);

CREATE TABLE edge (
    source INTEGER NOT NULL REFERENCES node ON DELETE CASCADE,
    type TEXT NOT NULL,
    target INTEGER NOT NULL REFERENCES node ON DELETE CASCADE,
    claimant TEXT NOT NULL,
    derived INTEGER NOT NULL,
    position INTEGER,
    statements TEXT NOT NULL, -- JSON
    note TEXT,
    PRIMARY KEY (source, type, target, claimant)
) WITHOUT ROWID;
CREATE INDEX edge_back ON edge (target, type, source, claimant, derived, position);
CREATE INDEX edge_claimant ON edge (claimant);

CREATE TABLE record (
    document TEXT PRIMARY KEY,
    series TEXT NOT NULL,
    date TEXT NOT NULL,
    sources TEXT NOT NULL, -- JSON
    body BLOB NOT NULL
);
CREATE INDEX record_series ON record (series);
CREATE TABLE record_name (
    name TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (name, document)
) WITHOUT ROWID;
CREATE INDEX record_name_document ON record_name (document, position, name);

-- Folded names and statements with their stems, by the node's key: words are what stands between spaces.
CREATE VIRTUAL TABLE words USING fts5 (folded, tokenize = "unicode61 remove_diacritics 0");
"""

# Full-text search: things of these kinds that hold all words, or else those that hold most of them.
_FOUND = "n.id, n.kind, coalesce(json_extract(n.body, '$.name'), n.text) AS shown, n.body"
_OF_KIND = "n.kind IN (SELECT value FROM json_each($kinds))"
_SHORTEST = "ORDER BY length(shown), id LIMIT $limit"
ALL_WORDS = (
    f"SELECT {_FOUND} FROM words CROSS JOIN node n ON n.key = words.rowid WHERE words MATCH $query AND {_OF_KIND} {_SHORTEST}"
)
MOST_WORDS = (
    f"WITH found AS (SELECT {_FOUND}, count(*) AS held FROM json_each($queries) q CROSS JOIN words ON words MATCH q.value "
    f"CROSS JOIN node n ON n.key = words.rowid WHERE {_OF_KIND} GROUP BY n.key HAVING held >= $least) "
    f"SELECT id, kind, shown, body FROM found WHERE held = (SELECT max(held) FROM found) {_SHORTEST}"
)
