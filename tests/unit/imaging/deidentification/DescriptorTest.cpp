// What stays of free text, and words of a patient in it.
#include <gmock/gmock.h>

#include <set>
#include <string>

#include "imaging/pacs/deidentification/DescriptorCleaner.h"
#include "imaging/pacs/deidentification/IdentifyingWords.h"

namespace lateglow {
namespace {

using testing::ElementsAre;

TEST(DescriptorCleaner, KeepsWordsOfScanningAndDropsTheRest) {
  EXPECT_EQ(cleanedDescriptor("Cine SAX Mueller 3D 8mm"), "Cine SAX 3D 8mm");
  EXPECT_EQ(cleanedDescriptor("LGE_PSIR_SAX_Dr.Example"), "LGE_PSIR_SAX");
  EXPECT_EQ(cleanedDescriptor("t1_mprage_sag (Example, born 12.03.1960)"), "t1_mprage_sag");
  EXPECT_EQ(cleanedDescriptor("Example"), "");
  EXPECT_EQ(cleanedDescriptor("0170 1234567"), "");
  EXPECT_EQ(cleanedDescriptor("12 34 56 78"), "");
  EXPECT_EQ(cleanedDescriptor("TR 3.2 scan 4"), "3.2 scan 4");
  EXPECT_EQ(cleanedDescriptor("T1w Jürgen \x1B$B;3ED\x1B(B head"), "T1w head");
}

TEST(DescriptorCleaner, KnowsItsWordsWhateverTheirCase) {
  EXPECT_TRUE(isHarmlessWord("CINE"));
  EXPECT_TRUE(isHarmlessWord("late"));
  EXPECT_TRUE(isHarmlessWord("256"));
  EXPECT_FALSE(isHarmlessWord("2020"));
  EXPECT_FALSE(isHarmlessWord("cin"));
  EXPECT_FALSE(isHarmlessWord(""));
}

TEST(IdentifyingWords, FindWholeWordsOfFourSignsOrMore) {
  std::set<std::string> words;
  addIdentifyingWords("Example^Li^^Dr 4711-ab", words);
  EXPECT_THAT(words, ElementsAre("4711", "EXAMPLE"));
  EXPECT_TRUE(holdsIdentifyingWord("seen by EXAMPLE, again", words));
  EXPECT_TRUE(holdsIdentifyingWord("no.4711/2", words));
  EXPECT_FALSE(holdsIdentifyingWord("examples 47110", words));
  EXPECT_FALSE(holdsIdentifyingWord("", words));
}

}  // namespace
}  // namespace lateglow
