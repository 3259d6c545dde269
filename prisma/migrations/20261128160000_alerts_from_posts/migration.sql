-- AlterTable
ALTER TABLE "alert_confirmation" ADD COLUMN     "from_post" TEXT;
