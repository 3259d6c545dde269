import type { Metadata } from "next";
import { CategoryForm } from "@/components/admin/posts/shelf-forms";
import { saveCategory } from "../../shelf-actions";
import { NewShelf } from "../../shelf-new";
import { SHELF_WORDS } from "../../shelf-words";

export const metadata: Metadata = { title: SHELF_WORDS.category.make };

export default function NewCategoryPage() {
  return (
    <NewShelf kind="category">
      <CategoryForm action={saveCategory.bind(null, null)} />
    </NewShelf>
  );
}
