import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { appUrl } from "@/lib/core/env";
import type { PasskeyAnswer } from "./schema";

/** Ed25519, P-256 and RSA: what every authenticator knows at least one of. */
export const ALGORITHMS = { supportedAlgorithmIDs: [-8, -7, -257] };

/** Whom a passkey belongs to: the site under its own address and no other. */
export const here = () => ({ expectedOrigin: new URL(appUrl()).origin, expectedRPID: new URL(appUrl()).hostname });

interface Credential {
  id: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: bigint;
  transports: string[];
}

/**
 * The passkey that a browser made when it was asked with this challenge; null when the answer is not right.
 * `isVerified` asks that its owner showed a finger, a face or a number, and did not just press it.
 */
export async function credentialMade(
  answer: PasskeyAnswer,
  expectedChallenge: string,
  isVerified: boolean,
): Promise<Credential | null> {
  // The library refuses whatever is not of this shape.
  const response = answer as unknown as RegistrationResponseJSON;
  const asked = { ...here(), ...ALGORITHMS, response, expectedChallenge, requireUserVerification: isVerified };
  const checked = await verifyRegistrationResponse(asked).catch(() => null);
  if (!checked?.verified || !checked.registrationInfo) return null;
  const { id, publicKey, counter, transports } = checked.registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey), counter: BigInt(counter), transports: transports ?? [] };
}

/**
 * How often the passkey says that it was used, when it signed this challenge; null when it did not. One whose count went
 * back may be a copy: it is refused.
 */
export async function newCounter(
  answer: PasskeyAnswer,
  expectedChallenge: string,
  { id, publicKey, counter, transports }: Credential,
  isVerified: boolean,
): Promise<bigint | null> {
  const checked = await verifyAuthenticationResponse({
    ...here(),
    response: answer as unknown as AuthenticationResponseJSON,
    expectedChallenge,
    credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter), transports },
    requireUserVerification: isVerified,
  }).catch(() => null);
  return checked?.verified ? BigInt(checked.authenticationInfo.newCounter) : null;
}
