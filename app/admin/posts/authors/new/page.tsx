import type { Metadata } from "next";
import { AuthorForm } from "@/components/admin/posts/shelf-forms";
import { saveAuthor } from "../../shelf-actions";
import { NewShelf } from "../../shelf-new";
import { SHELF_WORDS } from "../../shelf-words";

export const metadata: Metadata = { title: SHELF_WORDS.author.make };

export default function NewAuthorPage() {
  return (
    <NewShelf kind="author">
      <AuthorForm action={saveAuthor.bind(null, null)} />
    </NewShelf>
  );
}
