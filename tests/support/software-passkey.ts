import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { PasskeyAnswer } from "@/lib/auth/schema";

// A passkey without a device: what an authenticator and a browser answer together, made by hand (WebAuthn level 3).

const ORIGIN = "http://localhost:3000";
const RP = "localhost";

interface Asked {
  challenge: string;
  /** Where the browser stands, when not on our site. */
  origin?: string;
}

/** CBOR, as far as a passkey needs it. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const parts = [...value].flatMap(([key, inner]) => [cbor(key), cbor(inner as Parameters<typeof cbor>[0])]);
  return Buffer.concat([head(5, value.size), ...parts]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();

export class SoftwarePasskey {
  readonly id = randomBytes(16);
  private readonly key: KeyObject;
  private readonly cose: Buffer;
  counter = 0;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.key = privateKey;
    const { x, y } = publicKey.export({ format: "jwk" });
    const coordinate = (text = "") => Buffer.from(text, "base64url");
    this.cose = cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]),
    );
  }

  /** The answer to being made. */
  make(asked: Asked): PasskeyAnswer {
    const length = Buffer.from([0, this.id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.cose]);
    const authData = Buffer.concat([this.facts(0x45), credential]);
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ]);
    return this.answer({
      clientDataJSON: clientData("webauthn.create", asked).toString("base64url"),
      attestationObject: cbor(attestation).toString("base64url"),
      transports: ["internal"],
    });
  }

  /** The answer to being asked. */
  use(asked: Asked): PasskeyAnswer {
    this.counter++;
    const authData = this.facts(0x05);
    const said = clientData("webauthn.get", asked);
    const signature = sign("sha256", Buffer.concat([authData, sha256(said)]), this.key);
    return this.answer({
      clientDataJSON: said.toString("base64url"),
      authenticatorData: authData.toString("base64url"),
      signature: signature.toString("base64url"),
    });
  }

  private facts(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(RP), Buffer.from([flags]), counter]);
  }

  private answer(response: PasskeyAnswer["response"]): PasskeyAnswer {
    const id = this.id.toString("base64url");
    return { id, rawId: id, type: "public-key", response, clientExtensionResults: {} };
  }
}

const clientData = (type: string, { challenge, origin = ORIGIN }: Asked) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
