// Checks proofs of inclusion and their checkpoints with the verifier of Sigstore's client.
// The file named: a list of { keyName, publicKey (raw, base64), note, leaf, index, size, hashes }; printed: a list of "yes" and "no".
import { createHash, createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { verifyCheckpoint } = require("@sigstore/verify/dist/tlog/checkpoint.js");
const { verifyMerkleInclusion } = require("@sigstore/verify/dist/tlog/merkle.js");

const SPKI_OF_ED25519 = Buffer.from("302a300506032b6570032100", "hex");

function verdict({ keyName, publicKey, note, leaf, index, size, hashes }) {
  const raw = Buffer.from(publicKey, "base64");
  const log = {
    baseURL: keyName,
    logID: createHash("sha256").update(`${keyName}\n\x01`).update(raw).digest(),
    publicKey: createPublicKey({ key: Buffer.concat([SPKI_OF_ED25519, raw]), format: "der", type: "spki" }),
  };
  const entry = {
    canonicalizedBody: Buffer.from(leaf, "base64"),
    inclusionProof: {
      checkpoint: { envelope: note },
      hashes: hashes.map((each) => Buffer.from(each, "base64")),
      logIndex: String(index),
      treeSize: String(size),
    },
  };
  try {
    verifyMerkleInclusion(entry, verifyCheckpoint(entry, [log]));
    return "yes";
  } catch (error) {
    if (error.name !== "VerificationError" && error.code !== "TLOG_INCLUSION_PROOF_ERROR") throw error;
    return "no";
  }
}

const asked = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(asked.map(verdict)));
