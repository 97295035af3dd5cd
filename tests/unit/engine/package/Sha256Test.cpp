#include "engine/package/Sha256.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

// The three messages of NIST's example file for SHA-256 and the empty one (CAVP, SHA256ShortMsg).
TEST(Sha256Test, GivesTheDigestsOfNistsExamples) {
  EXPECT_EQ(sha256Hex(std::string_view()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256Hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256Test, DoesNotDependOnHowTheMessageIsCut) {
  std::string message;
  for (int i = 0; i < 300; ++i) message += static_cast<char>(i * 7);
  for (std::size_t length = 0; length <= message.size(); ++length) {
    const auto bytes = std::as_bytes(std::span(message.data(), length));
    Sha256 whole;
    whole.update(bytes);
    Sha256 cut;
    for (std::size_t position = 0; position < length;) {
      const std::size_t piece = std::min<std::size_t>(1 + position % 67, length - position);
      cut.update(bytes.subspan(position, piece));
      position += piece;
    }
    ASSERT_EQ(whole.finish(), cut.finish()) << "length " << length;
  }
}

}  // namespace
}  // namespace lateglow::engine
