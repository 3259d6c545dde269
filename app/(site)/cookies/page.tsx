import type { Metadata } from "next";
import { ReadingPage } from "@/components/site/reading-page";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Cookies",
  description: "Which cookies this site sets: two when you sign in, one while you write an application, none before.",
  alternates: { canonical: "/cookies" },
};

export default function CookiesPage() {
  return (
    <ReadingPage
      title="Cookies"
      lead="Until you sign in or begin an application, this site stores nothing on your device. That is why there is no banner."
      changed="28 November 2026"
    >
      <p>
        We count visits on our own server without recognising anyone. There are no advertising cookies, no tracking
        pixels, no fonts or scripts from other companies.
      </p>
      <h2>When you write an application</h2>
      <p>
        What you type into an application is saved as you go. So that this browser finds it again, a cookie called{" "}
        <code>draft</code> holds a random number that opens it. It goes to the pages of that application alone, scripts
        cannot read it, and it ends when you send the application or throw it away, or 90 days after the job closes.
        Signed in, you need none: it is in your account.
      </p>
      <h2>When you sign in</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What for</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>next-auth.session-token</td>
            <td>Keeps you signed in. Scripts cannot read it.</td>
            <td>30 days for candidates, 12 hours for staff, or until you sign out</td>
          </tr>
          <tr>
            <td>signed-in</td>
            <td>Says only “yes”, so that the page can show your name.</td>
            <td>The same</td>
          </tr>
          <tr>
            <td>desk</td>
            <td>Only for our own staff: keeps their visits out of how often articles are read.</td>
            <td>12 hours</td>
          </tr>
        </tbody>
      </table>
      <h2>When you save jobs</h2>
      <p>
        The jobs you have saved are also kept on your device, so that you can read them without a connection: their text
        and no more. The page of your saved jobs has a button that takes them off it. They go when you sign out, and at
        the latest after 30 days in which you were not here.
      </p>
      <h2>The law</h2>
      <p>
        Before each name your browser may show <code>__Host-</code> or <code>__Secure-</code>: with it no other site can
        plant one. The first two, the one of an application and the copies of saved jobs are strictly necessary for what
        you asked for, so the law (regulation 6 of the Privacy and Electronic Communications Regulations 2003) asks for
        no consent. You can delete them in your browser at any time; you are then signed out.
      </p>
    </ReadingPage>
  );
}
