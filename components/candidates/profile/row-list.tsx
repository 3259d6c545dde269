"use client";

import { type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { useForm } from "@/components/ui/form-context";
import { type List, MOST_ROWS, rowCount } from "@/lib/candidates/profile-rows-input";
import { firstOf } from "@/lib/core/forms/first-of";

type Props = {
  list: List;
  /** What one row is: "Job". */
  one: string;
  /** "Add another job". */
  add: string;
  children: (index: number) => ReactNode;
};

const single = (typed: string | string[] | undefined) => firstOf(typed) ?? "";

/**
 * Rows that can be added, moved and taken out, by buttons that post the form: the same with and without script. Nothing is
 * kept before the form is saved.
 */
export function RowList({ list, one, add, children }: Props) {
  const form = useForm();
  const values = form?.values ?? {};
  const count = rowCount(values, list);
  const [turn, at] = [single(values.turn), single(values.at)];
  const formId = form?.id ?? "form";
  // What was moved or added takes the reader along.
  useEffect(() => {
    if (turn !== "") document.getElementById(`${formId}-row-${at}`)?.focus();
  }, [turn, at, formId]);
  return (
    <div className="grid gap-8">
      <input type="hidden" name="rows" value={count} readOnly />
      <input type="hidden" name="turn" value={turn} readOnly />
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={`${turn} ${index}`} className="grid min-w-0 gap-5 border-t border-line pt-5">
          <legend className="contents">
            <span id={`${formId}-row-${index}`} tabIndex={-1} className="headline text-lg outline-none">
              {one} {index + 1}
            </span>
          </legend>
          <SaidByCv said={single(values[`said-${index}`])} index={index} />
          {children(index)}
          <RowButtons one={`${one.toLowerCase()} ${index + 1}`} index={index} isLast={index === count - 1} />
        </fieldset>
      ))}
      {count < MOST_ROWS[list] && (
        <Button
          type="submit"
          name="do"
          value="add"
          look="plain"
          size="little"
          icon="plus"
          className="justify-self-start"
        >
          {add}
        </Button>
      )}
    </div>
  );
}

function SaidByCv({ said, index }: { said: string; index: number }) {
  if (!said) return null;
  return (
    <div className="border-s-4 border-line ps-4 text-sm text-quiet">
      <input type="hidden" name={`said-${index}`} value={said} readOnly />
      <p>We were not sure how to read this, and left out what we could not tell. Your CV says:</p>
      <p className="mt-1 whitespace-pre-line text-ink">{said}</p>
    </div>
  );
}

function RowButtons({ one, index, isLast }: { one: string; index: number; isLast: boolean }) {
  return (
    <div className="flex flex-wrap gap-2">
      {index > 0 && (
        <Button type="submit" name="do" value={`up-${index}`} look="plain" size="desk">
          Move up<span className="sr-only"> {one}</span>
        </Button>
      )}
      {!isLast && (
        <Button type="submit" name="do" value={`down-${index}`} look="plain" size="desk">
          Move down<span className="sr-only"> {one}</span>
        </Button>
      )}
      <Button type="submit" name="do" value={`remove-${index}`} look="danger" size="desk">
        Take out<span className="sr-only"> {one}</span>
      </Button>
    </div>
  );
}
