// The table against a list of its own, pseudonyms, and dates.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <string>

#include "imaging/pacs/deidentification/ConfidentialityTable.h"
#include "imaging/pacs/deidentification/DateShift.h"
#include "imaging/pacs/deidentification/Pseudonyms.h"

namespace lateglow {
namespace {

using testing::MatchesRegex;

BasicAction actionNamed(const std::string& code) {
  static const std::map<std::string, BasicAction> codes{
      {"X", BasicAction::Remove},
      {"Z", BasicAction::Empty},
      {"D", BasicAction::Dummy},
      {"U", BasicAction::MapUid},
      {"X/Z", BasicAction::RemoveOrEmpty},
      {"X/D", BasicAction::RemoveOrDummy},
      {"X/Z/D", BasicAction::RemoveOrEmptyOrDummy},
      {"Z/D", BasicAction::EmptyOrDummy},
      {"X/Z/U*", BasicAction::RemoveOrEmptyOrMapUid}};
  return codes.at(code);
}

TEST(ConfidentialityTable, HasEveryRowOfTheStandardWithItsCode) {
  std::ifstream list(LATEGLOW_PROFILE_TABLE);
  std::size_t rows = 0;
  for (std::string line; std::getline(list, line);) {
    if (line.starts_with('#')) continue;
    const auto tag = static_cast<std::uint32_t>(std::stoul(line.substr(0, 8), nullptr, 16));
    const ConfidentialityRow* row = findConfidentialityRow(tag);
    ASSERT_NE(row, nullptr) << line;
    EXPECT_EQ(row->basic, actionNamed(line.substr(9))) << line;
    ++rows;
  }
  EXPECT_EQ(rows, 617U);
  EXPECT_EQ(confidentialityTable().size(), rows);
  EXPECT_EQ(findConfidentialityRow(0x0028'0010), nullptr);
}

TEST(ConfidentialityTable, GivesTheOptionsOfWellKnownRows) {
  const auto optionsOf = [](std::uint32_t tag) { return findConfidentialityRow(tag)->options; };
  EXPECT_EQ(optionsOf(0x0008'0018), OptionColumn::kRetainUids);
  EXPECT_EQ(optionsOf(0x0008'0020), OptionColumn::kModifiedDates);
  EXPECT_EQ(optionsOf(0x0008'103E), OptionColumn::kCleanDescriptors);
  EXPECT_EQ(optionsOf(0x0010'0040), OptionColumn::kRetainPatient);
  EXPECT_EQ(optionsOf(0x0010'2110),
            OptionColumn::kCleanDescriptors | OptionColumn::kRetainPatientCleaned);
  EXPECT_EQ(optionsOf(0x0018'700C), OptionColumn::kRetainDevice | OptionColumn::kModifiedDates);
  EXPECT_EQ(optionsOf(0x0010'0010), 0U);
}

TEST(Pseudonyms, AreTheSameForOneKeyAndOtherwiseDiffer) {
  const DeidentificationKey key = DeidentificationKey::random();
  const Pseudonyms first(key);
  const Pseudonyms again(key);
  const Pseudonyms other(DeidentificationKey::random());
  EXPECT_EQ(first.uid("1.2.3"), again.uid("1.2.3"));
  EXPECT_NE(first.uid("1.2.3"), other.uid("1.2.3"));
  EXPECT_NE(first.uid("1.2.3"), first.uid("1.2.30"));
  EXPECT_THAT(first.uid("1.2.3"), MatchesRegex("2\\.25\\.[1-9][0-9]+"));
  EXPECT_LE(first.uid("1.2.3").size(), 64U);
  EXPECT_EQ(first.uid("1.2.840.10008.5.1.4.1.1.4"), "1.2.840.10008.5.1.4.1.1.4");
}

TEST(Pseudonyms, FollowThePatientsNumberBeforeTheName) {
  const Pseudonyms pseudonyms(DeidentificationKey::random());
  const std::string patient = pseudonyms.patient({"ab 12", "Example^One", "", ""});
  EXPECT_THAT(patient, MatchesRegex("LG-[0-9A-Z]{16}"));
  EXPECT_EQ(patient, pseudonyms.patient({"AB12 ", "Example^Two", "19700101", "1.2"}));
  EXPECT_NE(patient, pseudonyms.patient({"AB13", "Example^One", "", ""}));
  const std::string named = pseudonyms.patient({"", "Example^One", "19700101", "1.2"});
  EXPECT_EQ(named, pseudonyms.patient({"", "example^one", "19700101", "1.3"}));
  EXPECT_NE(named, pseudonyms.patient({"", "Example^One", "19700102", "1.2"}));
  EXPECT_NE(pseudonyms.patient({"", "", "", "1.2"}), pseudonyms.patient({"", "", "", "1.3"}));
}

TEST(Pseudonyms, MoveDatesByOneToTenYearsDifferently) {
  const Pseudonyms pseudonyms(DeidentificationKey::random());
  std::map<int, int> shifts;
  for (int i = 0; i < 400; ++i) {
    const int days = pseudonyms.dayShift({std::to_string(i), "", "", ""});
    EXPECT_LE(days, -366);
    EXPECT_GE(days, -3650);
    ++shifts[days];
  }
  EXPECT_GT(shifts.size(), 300U);
}

TEST(DateShift, MovesAcrossMonthsAndLeapYears) {
  EXPECT_EQ(shiftedDates("20200301", -1), "20200229");
  EXPECT_EQ(shiftedDates("20210301", -366), "20200229");
  EXPECT_EQ(shiftedDates("2020.03.01", -1), "20200229");
  EXPECT_EQ(shiftedDates("20200101\\20200201", 31), "20200201\\20200303");
  EXPECT_EQ(shiftedDates("20200101-20200131", 1), "20200102-20200201");
  EXPECT_EQ(shiftedDates("20200101235959.999999+0130", -1), "20191231235959.999999+0130");
  EXPECT_EQ(shiftedDates("202001", -31), "201912");
  EXPECT_EQ(shiftedDates("2020", -366), "2019");
}

TEST(DateShift, PassesNothingOnThatIsNoDate) {
  for (const char* text : {"20201301", "20200230", "Example", "2020010", "20200101 Example",
                           "20200101\\Example", "99999999", "202001011200Example"}) {
    EXPECT_EQ(shiftedDates(text, -1), "") << text;
  }
  EXPECT_EQ(checkedTime("101112.123456 "), "101112.123456");
  EXPECT_EQ(checkedTime("10:11:12\\1011"), "10:11:12\\1011");
  EXPECT_EQ(checkedTime("101112 Example"), "");
  EXPECT_EQ(checkedTime("10111213141516171819202122232425"), "");
}

}  // namespace
}  // namespace lateglow
