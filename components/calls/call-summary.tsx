import type { ReactNode } from "react";
import { Pairs } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import { Duo } from "./duo";

type Props = {
  /** Left out while nobody in particular is chosen. */
  host?: { name: string; about: string };
  about?: ReactNode;
  when?: ReactNode;
  from?: ReactNode;
};

/** The call as it takes shape, beside every step. */
export function CallSummary({ host, about, when, from }: Props) {
  const pairs = [
    ...(about ? [{ term: "About", answer: about }] : []),
    ...(when ? [{ term: "When", answer: when }] : []),
    ...(from ? [{ term: "From", answer: from }] : []),
    { term: "How", answer: "By phone" },
    { term: "Length", answer: "30 minutes" },
    { term: "Cost", answer: "Nothing" },
  ];
  return (
    <Sheet as="aside" className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <h2 className="text-lg">Your call</h2>
      <div className="flex flex-wrap items-center gap-3.5 leading-[1.35]">
        <Duo name={host?.name} />
        <p>
          You and {host?.name ?? "one of us"}
          <span className="block text-sm text-quiet">{host?.about ?? "Recruiters who place graduates"}</span>
        </p>
      </div>
      <Pairs pairs={pairs} />
      <p className="text-sm text-quiet">You can move or cancel it from the email we send, until it begins.</p>
    </Sheet>
  );
}
