import { ShareButton } from "@/components/site/share-button";
import { Button } from "@/components/ui/button";

type Props = { title: string; /** Absolute. */ url: string };

/** Ways to send an article to somebody. They are plain links: nobody else's script, and nobody counts. */
export function SharePost({ title, url }: Props) {
  const of = (address: string, parts: Record<string, string>) =>
    `${address}?${Object.entries(parts)
      .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
      .join("&")}`;
  const ways = [
    { label: "Email", icon: "mail", href: of("mailto:", { subject: title, body: `${title}\n${url}` }) },
    { label: "WhatsApp", icon: "out", href: of("https://wa.me/", { text: `${title} ${url}` }) },
    { label: "LinkedIn", icon: "out", href: of("https://www.linkedin.com/sharing/share-offsite/", { url }) },
  ] as const;
  return (
    <section aria-labelledby="share" className="mt-12 print:hidden">
      <h2 id="share" className="text-base tracking-normal">
        Send it to somebody who needs it
      </h2>
      <ul role="list" className="mt-3 flex flex-wrap gap-2.5">
        {ways.map(({ label, icon, href }) => (
          <li key={label}>
            <Button href={href} look="plain" size="little" icon={icon} rel="noopener nofollow">
              {label}
            </Button>
          </li>
        ))}
        <li>
          <ShareButton>Share or copy</ShareButton>
        </li>
        <li>
          <Button type="button" look="plain" size="little" icon="print" data-print="" hidden>
            Print
          </Button>
        </li>
      </ul>
    </section>
  );
}
