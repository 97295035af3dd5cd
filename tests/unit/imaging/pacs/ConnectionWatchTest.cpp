#include "imaging/pacs/ConnectionWatch.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

using std::chrono::milliseconds;
using Clock = WatchedConnection::Clock;

/// Two ends of a stream; ours is watched.
class ConnectionWatchTest : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, m_ends.data()), 0); }
  void TearDown() override {
    for (const int end : m_ends) ::close(end);
  }

  static ConnectionLimits limits() {
    ConnectionLimits limits;
    limits.negotiation = milliseconds(1'000);
    limits.idle = milliseconds(10'000);
    limits.pdu = milliseconds(2'000);
    limits.association = milliseconds(100'000);
    limits.longestPdu = 1000;
    return limits;
  }
  [[nodiscard]] bool open() const {
    pollfd ready{m_ends[1], POLLIN, 0};
    return ::poll(&ready, 1, 0) == 0;
  }
  static std::vector<std::byte> pdu(int type, std::uint32_t length, std::size_t bytes) {
    std::vector<std::byte> data = {std::byte(type),
                                   std::byte{0},
                                   std::byte(length >> 24),
                                   std::byte(length >> 16 & 0xFF),
                                   std::byte(length >> 8 & 0xFF),
                                   std::byte(length & 0xFF)};
    data.resize(6 + bytes);
    return data;
  }

  std::array<int, 2> m_ends{};
};

TEST_F(ConnectionWatchTest, NegotiationAsAWholeIsLimitedHoweverBytesDrip) {
  WatchedConnection connection(m_ends[0], limits());
  connection.waitsForBytes();
  connection.check(Clock::now() + milliseconds(900));
  EXPECT_TRUE(open());
  EXPECT_TRUE(connection.received(pdu(1, 100, 10)));
  connection.check(Clock::now() + milliseconds(1'100));
  EXPECT_FALSE(open());
  EXPECT_EQ(connection.why(), ConnectionEnd::NegotiationSlow);
}

TEST_F(ConnectionWatchTest, BetweenMessagesTheIdleLimitHoldsAndWithinOneThatOfPdus) {
  WatchedConnection idle(m_ends[0], limits());
  idle.negotiated();
  idle.waitsForBytes();
  idle.check(Clock::now() + milliseconds(9'000));
  EXPECT_TRUE(open());
  EXPECT_TRUE(idle.received(pdu(4, 100, 40)));
  idle.check(Clock::now() + milliseconds(1'500));
  EXPECT_TRUE(open());
  idle.check(Clock::now() + milliseconds(2'500));
  EXPECT_FALSE(open());
  EXPECT_EQ(idle.why(), ConnectionEnd::PduSlow);
}

TEST_F(ConnectionWatchTest, TimeThatWeSpendOurselvesDoesNotCount) {
  WatchedConnection connection(m_ends[0], limits());
  connection.negotiated();
  connection.waitsForBytes();
  connection.waitsNoMore();
  connection.check(Clock::now() + milliseconds(50'000));
  EXPECT_TRUE(open());
  connection.check(Clock::now() + milliseconds(101'000));
  EXPECT_EQ(connection.why(), ConnectionEnd::TooLong);
}

TEST_F(ConnectionWatchTest, FollowsPdusAcrossReadsAndRefusesWhatIsNone) {
  WatchedConnection connection(m_ends[0], limits());
  const auto whole = pdu(4, 1000, 1000);
  for (const std::byte one : whole) EXPECT_TRUE(connection.received({&one, 1}));
  EXPECT_TRUE(connection.received(whole));
  EXPECT_FALSE(connection.received(pdu(4, 1001, 0))) << "too long";
  EXPECT_EQ(connection.why(), ConnectionEnd::IllegalPdu);
  EXPECT_FALSE(open());
  WatchedConnection other(m_ends[0], limits());
  EXPECT_FALSE(other.received(pdu(8, 4, 4))) << "no such type";
}

TEST_F(ConnectionWatchTest, KeepsWhyAnAssociationWasRejected) {
  WatchedConnection connection(m_ends[0], limits());
  auto reject = pdu(3, 4, 4);
  reject[7] = std::byte{1};
  reject[8] = std::byte{1};
  reject[9] = std::byte{7};
  EXPECT_FALSE(connection.rejection());
  EXPECT_TRUE(connection.received(reject));
  ASSERT_TRUE(connection.rejection());
  EXPECT_EQ(connection.rejection()->source, 1);
  EXPECT_EQ(connection.rejection()->reason, 7);
}

TEST_F(ConnectionWatchTest, MakesRoomByTheOneThatIsIdleLongest) {
  ConnectionWatch watch(limits());
  const auto first = watch.add(m_ends[0]);
  first->waitsForBytes();
  EXPECT_FALSE(watch.makeRoom(milliseconds(60'000)));
  EXPECT_TRUE(open());
  EXPECT_TRUE(watch.makeRoom(milliseconds(0)));
  EXPECT_EQ(first->why(), ConnectionEnd::MadeRoom);
  EXPECT_FALSE(open());
  EXPECT_FALSE(watch.makeRoom(milliseconds(0))) << "it is ended already";
}

TEST_F(ConnectionWatchTest, EndsNewConnectionsOnceItHasEndedAll) {
  ConnectionWatch watch(limits());
  watch.endAll(ConnectionEnd::Cancelled);
  const auto late = watch.add(m_ends[0]);
  EXPECT_EQ(late->why(), ConnectionEnd::Cancelled);
  EXPECT_FALSE(open());
}

}  // namespace
}  // namespace lateglow
