import { Button } from "@/components/ui/button";
import { Table, Td, Tr } from "@/components/ui/table";
import { sayMoment } from "@/lib/core/time/say";
import type { StuckMail } from "@/lib/mail/staff/waiting";

/** Messages that have not arrived, each with the server's answer. */
export function StuckTable({ mails, again }: { mails: StuckMail[]; again: (id: string) => () => Promise<void> }) {
  return (
    <Table
      label="Mail"
      columns={[
        { head: "To" },
        { head: "What" },
        { head: "The server’s answer" },
        { head: "Tried", numeric: true },
        { head: "Posted", numeric: true },
        { head: "Again", unseen: true },
      ]}
    >
      {mails.map((mail) => (
        <Tr key={mail.id}>
          <Td head className="max-w-60 truncate">
            {mail.toAddress}
          </Td>
          <Td className="max-w-60 truncate">{mail.subject || mail.template}</Td>
          <Td className="max-w-96 min-w-60 whitespace-normal!">{mail.error}</Td>
          <Td numeric>{mail.attempts}</Td>
          <Td numeric>{sayMoment(mail.createdAt)}</Td>
          <Td>
            {mail.isTooLate ? (
              <span className="text-quiet">Too late</span>
            ) : (
              <form action={again(mail.id)}>
                <Button look="plain" size="desk">
                  {mail.nextTry ? `Now, not ${sayMoment(mail.nextTry)}` : "Try again"}
                </Button>
              </form>
            )}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
