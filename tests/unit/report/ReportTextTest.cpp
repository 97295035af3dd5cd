#include "app/report/ReportText.h"

#include <QLocale>
#include <gtest/gtest.h>

namespace lateglow {
namespace {

TEST(ReportTextTest, NumbersKeepTheDecimalPointInEveryLocale) {
  QLocale::setDefault(QLocale(QLocale::German));
  EXPECT_EQ(ReportText::number(12.345, 2), QStringLiteral("12.35"));
  EXPECT_EQ(ReportText::number(1234.5, 1), QStringLiteral("1234.5"));
  QLocale::setDefault(QLocale::c());
}

TEST(ReportTextTest, SmallPercentagesAreNotRoundedToNothing) {
  EXPECT_EQ(ReportText::wholePercent(0.0), QStringLiteral("0\u00A0%"));
  EXPECT_EQ(ReportText::wholePercent(0.2), QStringLiteral("<1\u00A0%"));
  EXPECT_EQ(ReportText::wholePercent(61.6), QStringLiteral("62\u00A0%"));
}

TEST(ReportTextTest, PersonNamesAreWrittenAsPeopleDo) {
  EXPECT_EQ(ReportText::personName("Doe^Jane"), QStringLiteral("Doe, Jane"));
  EXPECT_EQ(ReportText::personName("Doe^Jane^Maria^Dr^"), QStringLiteral("Doe, Jane Maria (Dr)"));
  EXPECT_EQ(ReportText::personName("Anonymous"), QStringLiteral("Anonymous"));
  EXPECT_EQ(ReportText::personName("Hong^Gildong=洪^吉洞=홍^길동"),
            QStringLiteral("Hong, Gildong · 洪, 吉洞 · 홍, 길동"));
  EXPECT_EQ(ReportText::personName(""), QString());
}

TEST(ReportTextTest, DatesAndAges) {
  EXPECT_EQ(ReportText::date("20260302"), QStringLiteral("2026-03-02"));
  EXPECT_EQ(ReportText::date("2026"), QStringLiteral("2026"));
  EXPECT_EQ(ReportText::date(""), QString());
  EXPECT_EQ(ReportText::date("20120000"), QStringLiteral("2012"));
  EXPECT_EQ(ReportText::date("00000000"), QString());
  EXPECT_EQ(ReportText::yearsBetween("19671204", "20260302"), 58);
  EXPECT_EQ(ReportText::yearsBetween("19670302", "20260302"), 59);
  EXPECT_EQ(ReportText::yearsBetween("20200229", "20210228"), 0);
  EXPECT_EQ(ReportText::yearsBetween("", "20260302"), -1);
  EXPECT_EQ(ReportText::yearsBetween("20300101", "20260302"), -1);
}

TEST(ReportTextTest, ShortHashKeepsBothEnds) {
  EXPECT_EQ(ReportText::shortHash("7c1e5b0d9f3a4c6e8b2d1f0a90"), QStringLiteral("7c1e\u2026a90"));
  EXPECT_EQ(ReportText::shortHash("abc"), QStringLiteral("abc"));
}

TEST(ReportTextTest, TerritoriesFollowTheAhaScheme) {
  for (const int segment : {1, 2, 7, 8, 13, 14, 17}) {
    EXPECT_EQ(coronaryTerritory(segment), QStringLiteral("LAD")) << segment;
  }
  for (const int segment : {3, 4, 9, 10, 15}) {
    EXPECT_EQ(coronaryTerritory(segment), QStringLiteral("RCA")) << segment;
  }
  for (const int segment : {5, 6, 11, 12, 16}) {
    EXPECT_EQ(coronaryTerritory(segment), QStringLiteral("LCX")) << segment;
  }
  EXPECT_EQ(coronaryTerritory(18), QString());
}

}  // namespace
}  // namespace lateglow
