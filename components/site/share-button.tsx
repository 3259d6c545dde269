import { Button } from "@/components/ui/button";

/** Shares or copies the page's address; stays hidden where no script can do either. */
export function ShareButton({ children = "Share this" }: { children?: string }) {
  return (
    <Button type="button" look="plain" size="little" icon="share" data-share="" hidden>
      {children}
    </Button>
  );
}
