/** What categories and authors are called on their pages, and where those are. */
export const SHELF_WORDS = {
  category: {
    one: "category",
    title: "Categories",
    make: "New category",
    path: "/admin/posts/categories",
    page: "/blog/category",
    lead: "What articles are sorted by. Each has a page and feeds of its own as soon as an article is out in it.",
  },
  author: {
    one: "author",
    title: "Authors",
    make: "New author",
    path: "/admin/posts/authors",
    page: "/blog/author",
    lead: "Whose names stand above articles. Each has a page and feeds of their own as soon as an article is out.",
  },
} as const;
