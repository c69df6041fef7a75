-- The books of all dossiers. Ids, keys and numbers are compared byte by byte, whatever the language of the database.

CREATE TABLE comptoir_document (
    dossier text COLLATE "C" NOT NULL,
    id      text COLLATE "C" NOT NULL,
    kind    text COLLATE "C" NOT NULL,
    status  text COLLATE "C" NOT NULL,
    version bigint           NOT NULL,
    json    text             NOT NULL,
    number  text COLLATE "C",
    dated   date             NOT NULL,
    party   text COLLATE "C" NOT NULL,
    actor   text COLLATE "C" NOT NULL,
    PRIMARY KEY (dossier, id),
    UNIQUE (dossier, kind, number)
);

-- Pages of all papers, and of the papers of a kind.
CREATE INDEX comptoir_document_by_date ON comptoir_document (dossier, dated, id);
CREATE INDEX comptoir_document_by_kind ON comptoir_document (dossier, kind, dated, id);

-- Few rows, often updated: room in each page keeps the new versions of a row beside it.
CREATE TABLE comptoir_sequence (
    dossier   text COLLATE "C" NOT NULL,
    name      text COLLATE "C" NOT NULL,
    rank      bigint           NOT NULL,
    last_date date,
    scheme    text COLLATE "C" NOT NULL,
    PRIMARY KEY (dossier, name)
) WITH (fillfactor = 20);

-- held_until is in microseconds since 1970.
CREATE TABLE comptoir_message (
    dossier    text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    place      bigint GENERATED ALWAYS AS IDENTITY,
    topic      text             NOT NULL,
    subject    text             NOT NULL,
    json       text             NOT NULL,
    attempt    integer          NOT NULL,
    held_until bigint           NOT NULL,
    PRIMARY KEY (dossier, id)
);

CREATE INDEX comptoir_message_by_place ON comptoir_message (dossier, place);

CREATE TABLE comptoir_request (
    dossier     text COLLATE "C" NOT NULL,
    name        text COLLATE "C" NOT NULL,
    fingerprint text             NOT NULL,
    result      text             NOT NULL,
    PRIMARY KEY (dossier, name)
);

CREATE TABLE comptoir_entry (
    dossier text COLLATE "C" NOT NULL,
    chain   text COLLATE "C" NOT NULL,
    place   bigint           NOT NULL,
    content text             NOT NULL,
    PRIMARY KEY (dossier, chain, place)
);
