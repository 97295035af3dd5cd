#include "imaging/io/PackedStream.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

constexpr int kGzipBits = MAX_WBITS + 16;
constexpr int kZlibBits = MAX_WBITS;

/// Bytes that compress somewhat: not all alike, not noise.
std::vector<std::byte> sample(std::size_t count) {
  std::vector<std::byte> bytes(count);
  unsigned state = 7;
  for (std::size_t i = 0; i < count; ++i) {
    state = state * 1664525U + 1013904223U;
    bytes[i] = static_cast<std::byte>((state >> 28U) + i / 997);
  }
  return bytes;
}

std::string packed(const std::vector<std::byte>& bytes, int windowBits) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string result(deflateBound(&stream, bytes.size()) + 64, '\0');
  std::vector<std::byte> input = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(result.data());
  stream.avail_out = static_cast<uInt>(result.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  result.resize(stream.total_out);
  deflateEnd(&stream);
  return result;
}

class PackedStreamTest : public ::testing::Test {
 protected:
  std::filesystem::path write(const std::string& content) {
    const std::filesystem::path file = m_folder.path() / "stream";
    std::ofstream(file, std::ios::binary) << content;
    return file;
  }
  test::TemporaryFolder m_folder;
};

/// Everything a stream gives, in pieces of `piece` bytes.
std::vector<std::byte> readAll(PackedStream& stream, std::size_t piece) {
  std::vector<std::byte> all;
  for (std::size_t got = piece; got == piece;) {
    std::vector<std::byte> part(piece);
    got = stream.read(part);
    all.insert(all.end(), part.begin(), part.begin() + static_cast<std::ptrdiff_t>(got));
  }
  return all;
}

TEST_F(PackedStreamTest, bytesComeBackWhateverThePieces) {
  const auto bytes = sample(1'500'000);
  const FileBytes gzip(write(packed(bytes, kGzipBits)));
  for (const std::size_t piece : {7UL, 4096UL, 1'500'000UL, 2'000'000UL}) {
    PackedStream stream(gzip, 0, PackedStream::Wrapper::Gzip);
    EXPECT_TRUE(readAll(stream, piece) == bytes) << piece;
    EXPECT_TRUE(stream.isSound()) << piece;
  }
}

TEST_F(PackedStreamTest, zlibStreamsBehindOtherBytesAreRead) {
  const auto bytes = sample(300'000);
  const FileBytes file(write("HEADER" + packed(bytes, kZlibBits)));
  PackedStream stream(file, 6, PackedStream::Wrapper::Zlib);
  EXPECT_TRUE(readAll(stream, 65536) == bytes);
  EXPECT_TRUE(stream.isSound());
}

TEST_F(PackedStreamTest, rawStreamsEndWhereTheyShould) {
  const auto bytes = sample(300'000);
  const std::string raw = packed(bytes, -MAX_WBITS);
  const FileBytes whole(write(raw + std::string(1, '\0')));  // DICOM pads to even length
  PackedStream stream(whole, 0, PackedStream::Wrapper::None);
  EXPECT_TRUE(readAll(stream, 65536) == bytes);
  EXPECT_TRUE(stream.isWhole());
  const FileBytes cut(write(raw.substr(0, raw.size() - 5)));
  PackedStream damaged(cut, 0, PackedStream::Wrapper::None);
  EXPECT_FALSE(damaged.isWhole());
}

TEST_F(PackedStreamTest, membersFollowOneAnotherAndPaddingIsPassedOver) {
  const auto bytes = sample(200'000);
  const std::vector<std::byte> first(bytes.begin(), bytes.begin() + 70'000);
  const std::vector<std::byte> second(bytes.begin() + 70'000, bytes.end());
  const FileBytes file(
      write(packed(first, kGzipBits) + packed(second, kGzipBits) + std::string(512, '\0')));
  PackedStream stream(file, 0, PackedStream::Wrapper::Gzip);
  EXPECT_TRUE(readAll(stream, 8192) == bytes);
  EXPECT_TRUE(stream.isSound());
}

TEST_F(PackedStreamTest, skippingLandsWhereReadingWould) {
  const auto bytes = sample(900'000);
  const FileBytes file(write(packed(bytes, kGzipBits)));
  PackedStream stream(file, 0, PackedStream::Wrapper::Gzip);
  ASSERT_TRUE(stream.skip(700'001));
  std::vector<std::byte> next(100);
  ASSERT_EQ(stream.read(next), next.size());
  EXPECT_EQ(std::memcmp(next.data(), bytes.data() + 700'001, next.size()), 0);
  EXPECT_TRUE(stream.isSound()) << "the stream goes on";
  EXPECT_FALSE(stream.skip(900'000));
}

TEST_F(PackedStreamTest, everyTruncationIsUnsound) {
  const auto bytes = sample(40'000);
  const std::string whole = packed(bytes, kGzipBits);
  for (std::size_t length = 0; length < whole.size(); length += 97) {
    const FileBytes file(write(whole.substr(0, length)));
    PackedStream stream(file, 0, PackedStream::Wrapper::Gzip);
    (void)readAll(stream, 4096);
    EXPECT_FALSE(stream.isSound()) << length << " of " << whole.size();
  }
}

TEST_F(PackedStreamTest, wrongCheckSumIsUnsound) {
  const auto bytes = sample(40'000);
  for (const bool gzip : {true, false}) {
    std::string damaged = packed(bytes, gzip ? kGzipBits : kZlibBits);
    const std::size_t checkSum = damaged.size() - (gzip ? 8 : 4);
    damaged[checkSum] = static_cast<char>(damaged[checkSum] ^ 1);
    const FileBytes file(write(damaged));
    PackedStream stream(file, 0, gzip ? PackedStream::Wrapper::Gzip : PackedStream::Wrapper::Zlib);
    (void)readAll(stream, 4096);
    EXPECT_FALSE(stream.isSound()) << (gzip ? "gzip" : "zlib");
  }
}

TEST_F(PackedStreamTest, whatIsNoStreamGivesNothing) {
  const FileBytes file(write("these bytes are no gzip stream at all"));
  PackedStream stream(file, 0, PackedStream::Wrapper::Gzip);
  std::vector<std::byte> part(16);
  EXPECT_EQ(stream.read(part), 0U);
  EXPECT_FALSE(stream.isSound());
}

}  // namespace
}  // namespace lateglow
