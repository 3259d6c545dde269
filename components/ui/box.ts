/** The square (or, for a radio, the disc) that people tick; drawn without an image, native again in forced colours. */
export const BOX =
  "relative grid size-5.5 flex-none appearance-none place-content-center border-[1.5px] border-edge bg-raised not-disabled:cursor-pointer hover:border-brand checked:border-brand checked:bg-brand disabled:bg-sand aria-[invalid=true]:border-bad forced-colors:appearance-auto before:hidden checked:before:block forced-colors:before:hidden";

export const TICKED =
  "rounded-badge focus-visible:rounded-badge before:h-3 before:w-1.5 before:-translate-y-px before:rotate-45 before:border-r-[2.5px] before:border-b-[2.5px] before:border-on-brand";

export const DOTTED = "rounded-full focus-visible:rounded-full before:size-2 before:rounded-full before:bg-on-brand";
