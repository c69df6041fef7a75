-- What papers are found by. Those saved before are found by words once they are saved again.

ALTER TABLE comptoir_document ADD COLUMN words varchar DEFAULT '' NOT NULL;

CREATE TABLE comptoir_word (
    dossier varchar NOT NULL,
    id      varchar NOT NULL,
    word    varchar NOT NULL,
    kind    varchar NOT NULL,
    PRIMARY KEY (dossier, id, word)
);

CREATE INDEX comptoir_word_by_start ON comptoir_word (dossier, kind, word, id);

-- The papers of a party, and lists by party.
CREATE INDEX comptoir_document_by_party ON comptoir_document (dossier, kind, party, id);
