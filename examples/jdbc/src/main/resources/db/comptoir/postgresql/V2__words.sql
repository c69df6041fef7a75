-- What papers are found by. Those saved before are found by words once they are saved again.

ALTER TABLE comptoir_document ADD COLUMN words text NOT NULL DEFAULT '';

-- Ordered byte by byte, so that the words that start with some letters stand together in the index.
CREATE TABLE comptoir_word (
    dossier text COLLATE "C" NOT NULL,
    id      text COLLATE "C" NOT NULL,
    word    text COLLATE "C" NOT NULL,
    kind    text COLLATE "C" NOT NULL,
    PRIMARY KEY (dossier, id, word)
);

CREATE INDEX comptoir_word_by_start ON comptoir_word (dossier, kind, word, id);

-- The papers of a party, and lists by party.
CREATE INDEX comptoir_document_by_party ON comptoir_document (dossier, kind, party, id);
