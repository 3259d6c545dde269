import { Logo, type OwnLogo } from "./logo";
import { NavLinks } from "./nav-links";
import { type Person, PersonLink } from "./person-link";

/** Name, four places, the person. One row from 56rem, two below. */
export function Header({ name, logo, person }: { name: string; logo?: OwnLogo; person?: Person }) {
  return (
    <header className="relative z-10">
      <div className="wrap grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 pt-2 lg:grid-cols-[auto_1fr_auto] lg:gap-x-12 lg:py-4">
        <Logo name={name} logo={logo} className="justify-self-start" />
        <nav
          aria-label="Main"
          className="order-last col-span-full flex max-w-104 flex-wrap justify-between gap-x-3 lg:order-none lg:col-auto lg:max-w-none lg:justify-start lg:gap-8 print:hidden"
        >
          <NavLinks />
        </nav>
        <div className="print:hidden">
          <PersonLink person={person} />
        </div>
      </div>
    </header>
  );
}
