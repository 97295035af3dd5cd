// Comments inside of compressed images.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "imaging/pacs/deidentification/CodestreamComments.h"

namespace lateglow {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes segment(unsigned marker, const std::string& content) {
  const std::size_t length = content.size() + 2;
  Bytes bytes;
  for (const std::size_t byte :
       {std::size_t{0xFF}, std::size_t{marker}, length / 256, length % 256}) {
    bytes.push_back(static_cast<std::uint8_t>(byte));
  }
  for (const char letter : content) bytes.push_back(static_cast<std::uint8_t>(letter));
  return bytes;
}

Bytes join(const std::vector<Bytes>& parts) {
  Bytes all;
  for (const Bytes& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

TEST(CodestreamComments, AreBlankedInJpegUpToTheFirstScan) {
  const std::vector<Bytes> parts{{0xFF, 0xD8},           segment(0xE0, "JFIF"),
                                 segment(0xE1, "Exif"),  segment(0xFE, "Example"),
                                 segment(0xEE, "Adobe"), segment(0xE8, "mrfx"),
                                 segment(0xDB, "table"), segment(0xDA, "scan"),
                                 segment(0xFE, "pixels")};
  Bytes jpeg = join(parts);
  EXPECT_EQ(blankCodestreamComments(jpeg), 11U);
  std::vector<Bytes> expected = parts;
  expected[2] = segment(0xE1, std::string(4, '\0'));
  expected[3] = segment(0xFE, std::string(7, '\0'));
  EXPECT_EQ(jpeg, join(expected));
}

TEST(CodestreamComments, AreBlankedInJpeg2000) {
  Bytes image = join({{0xFF, 0x4F},
                      segment(0x51, "size"),
                      segment(0x64, std::string("\0\1Example", 9)),
                      segment(0x90, "tile"),
                      segment(0x64, "pixels")});
  const Bytes expected = join({{0xFF, 0x4F},
                               segment(0x51, "size"),
                               segment(0x64, std::string("\0\1\0\0\0\0\0\0\0", 9)),
                               segment(0x90, "tile"),
                               segment(0x64, "pixels")});
  EXPECT_EQ(blankCodestreamComments(image), 7U);
  EXPECT_EQ(image, expected);
}

TEST(CodestreamComments, NeverReachBeyondWhatIsThere) {
  Bytes cut = join({{0xFF, 0xD8}, segment(0xFE, "Example")});
  cut.resize(cut.size() - 3);
  EXPECT_EQ(blankCodestreamComments(cut), 4U);
  Bytes other{1, 2, 3, 4, 0xFF, 0xFE, 0, 9};
  const Bytes before = other;
  EXPECT_EQ(blankCodestreamComments(other), 0U);
  EXPECT_EQ(other, before);
  Bytes endless{0xFF, 0xD8, 0xFF, 0xFE, 0, 0, 0xFF, 0xFE, 0, 0};
  EXPECT_EQ(blankCodestreamComments(endless), 0U);
  EXPECT_EQ(blankCodestreamComments({}), 0U);
}

}  // namespace
}  // namespace lateglow
