interface Given {
  to: string;
  action?: string;
  status?: string;
  diagnostic?: string;
  /** Headers of the message that it is about. */
  original?: string[];
  messageId?: string;
}

const PARTED = "multipart/report; report-type=delivery-status; boundary=b1";

/** A report as mail servers write it (RFC 3464). */
export function deliveryReport(given: Given): Buffer {
  const { to, action = "failed", status = "5.1.1", diagnostic = "smtp; 550 5.1.1 No such user", original = [] } = given;
  return parted(PARTED, given, [
    "--b1",
    "Content-Type: text/plain; charset=utf-8",
    "",
    `I could not deliver your message to ${to}.`,
    "--b1",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.org",
    "",
    "Final-Recipient: rfc822; sam@example.org",
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    "--b1",
    "Content-Type: text/rfc822-headers",
    "",
    ...original,
    "--b1--",
  ]);
}

/** A complaint as mailbox providers write it (RFC 5965). */
export function complaintReport(given: Given & { type?: string }): Buffer {
  return parted("multipart/report; report-type=feedback-report; boundary=b1", given, [
    "--b1",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${given.type ?? "abuse"}`,
    "User-Agent: Example-FBL/1.0",
    "Version: 1",
    "--b1",
    "Content-Type: message/rfc822",
    "",
    ...(given.original ?? []),
    "",
    "The message.",
    "--b1--",
  ]);
}

function parted(type: string, { to, messageId = "<report-1@mx.example.org>" }: Given, lines: string[]): Buffer {
  const head = [
    "From: MAILER-DAEMON@mx.example.org",
    `To: ${to}`,
    "Subject: Undelivered Mail",
    `Message-ID: ${messageId}`,
    "MIME-Version: 1.0",
    `Content-Type: ${type}`,
    "",
  ];
  return Buffer.from([...head, ...lines, ""].join("\r\n"));
}
