import { handle, tooMany } from "@/app/handle";
import { accepted } from "@/app/problem";
import { sendMessage } from "@/lib/contact/messages";
import { contactMessage } from "@/lib/contact/schema";

/** POST /api/contact. Staff get the message, the sender gets a receipt. */
export const POST = handle(contactMessage, async (input, { network, now }) => {
  const outcome = await sendMessage(input, { network }, now);
  return outcome.ok ? accepted("We have your message. A receipt is on its way.") : tooMany(outcome.retryAfterSeconds);
});
