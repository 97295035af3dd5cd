#include "app/workflow/CsvTable.h"

#include <fstream>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

namespace fs = std::filesystem;

fs::path written(const std::string& text) {
  const auto* test = testing::UnitTest::GetInstance()->current_test_info();
  const fs::path file =
      fs::path(testing::TempDir()) / (std::string("csv_") + test->name() + ".csv");
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

TEST(CsvTableTest, ReadsWhatSpreadsheetsWrite) {
  const auto table =
      CsvTable::read(written("\xEF\xBB\xBF"
                             "Case,Scar mass\r\n\r\n\"one, \"\"two\"\"\nthree\",12.5\r\nfour\r\n"));
  ASSERT_TRUE(table) << table.error().message;
  ASSERT_EQ(table->rowCount(), 2U);
  EXPECT_EQ(table->text(0, "case"), "one, \"two\"\nthree");
  EXPECT_DOUBLE_EQ(table->number(0, "scar_mass").value(), 12.5);
  EXPECT_EQ(table->text(1, "scar-mass"), "") << "a short row";
  EXPECT_EQ(table->line(1), 5);
  EXPECT_FALSE(table->hasColumn("ratio"));
  EXPECT_NE(table->number(1, "scar_mass").error().message.find("line 5"), std::string::npos);
}

TEST(CsvTableTest, SemicolonsBringDecimalCommas) {
  const auto table = CsvTable::read(written("case;mass\na;3,25\n"));
  ASSERT_TRUE(table);
  EXPECT_DOUBLE_EQ(table->number(0, "mass").value(), 3.25);
  EXPECT_FALSE(CsvTable::read(written("case,mass\na,3,25\n"))) << "a field too many is no decimal";
}

TEST(CsvTableTest, RefusesWhatIsNoNumberOrNoTable) {
  const auto table = CsvTable::read(written("v\nnan\ninf\n1e2x\n 7 \n"));
  ASSERT_TRUE(table);
  for (std::size_t row = 0; row < 3; ++row) EXPECT_FALSE(table->number(row, "v")) << row;
  EXPECT_DOUBLE_EQ(table->number(3, "v").value(), 7.0);
  EXPECT_FALSE(CsvTable::read(written("")));
  EXPECT_FALSE(CsvTable::read("absent.csv"));
}

TEST(CsvTableTest, WritesFieldsThatReadTheSame) {
  const std::string hard = "a,\"b\"\nc";
  CsvText csv;
  csv.add("x").add("y").add("=1+1").endLine();
  csv.add(hard).add(std::optional<double>(-1.25)).add(std::optional<double>()).endLine();
  const auto table = CsvTable::read(written(csv.text()));
  ASSERT_TRUE(table);
  EXPECT_EQ(table->header().back(), "'=1+1") << "no formulas";
  EXPECT_EQ(table->text(0, "x"), hard);
  EXPECT_DOUBLE_EQ(table->number(0, "y").value(), -1.25);
}

}  // namespace
}  // namespace lateglow
