-- The books of all dossiers. H2 compares text character by character unless it was told otherwise.

CREATE TABLE comptoir_document (
    dossier varchar NOT NULL,
    id      varchar NOT NULL,
    kind    varchar NOT NULL,
    status  varchar NOT NULL,
    version bigint  NOT NULL,
    json    text    NOT NULL,
    number  varchar,
    dated   date    NOT NULL,
    party   varchar NOT NULL,
    actor   varchar NOT NULL,
    PRIMARY KEY (dossier, id),
    UNIQUE (dossier, kind, number)
);

CREATE INDEX comptoir_document_by_date ON comptoir_document (dossier, dated, id);
CREATE INDEX comptoir_document_by_kind ON comptoir_document (dossier, kind, dated, id);

CREATE TABLE comptoir_sequence (
    dossier   varchar NOT NULL,
    name      varchar NOT NULL,
    rank      bigint  NOT NULL,
    last_date date,
    scheme    varchar NOT NULL,
    PRIMARY KEY (dossier, name)
);

-- held_until is in microseconds since 1970.
CREATE TABLE comptoir_message (
    dossier    varchar NOT NULL,
    id         varchar NOT NULL,
    place      bigint  GENERATED ALWAYS AS IDENTITY,
    topic      varchar NOT NULL,
    subject    varchar NOT NULL,
    json       text    NOT NULL,
    attempt    integer NOT NULL,
    held_until bigint  NOT NULL,
    PRIMARY KEY (dossier, id)
);

CREATE INDEX comptoir_message_by_place ON comptoir_message (dossier, place);

CREATE TABLE comptoir_request (
    dossier     varchar NOT NULL,
    name        varchar NOT NULL,
    fingerprint varchar NOT NULL,
    result      varchar NOT NULL,
    PRIMARY KEY (dossier, name)
);

CREATE TABLE comptoir_entry (
    dossier varchar NOT NULL,
    chain   varchar NOT NULL,
    place   bigint  NOT NULL,
    content text    NOT NULL,
    PRIMARY KEY (dossier, chain, place)
);
