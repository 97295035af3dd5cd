#include "imaging/pacs/PacsNode.h"

#include <algorithm>
#include <charconv>

namespace lateglow {

namespace {

constexpr std::size_t kLongestAeTitle = 16;
constexpr std::size_t kLongestUid = 64;
constexpr std::size_t kLongestHost = 253;

Expected<PacsNode> noPeer(const std::string& text) {
  return fail(FailureCode::BadInput, "\"" + text + "\" is not a peer",
              "write it as AE@host:port, as in ORTHANC@127.0.0.1:4242");
}

bool isHost(std::string_view host) {
  return !host.empty() && host.size() <= kLongestHost &&
         std::all_of(host.begin(), host.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '.' || c == '_';
         });
}

}  // namespace

Expected<void> checkAeTitle(std::string_view title) {
  const bool spaces = title.find_first_not_of(' ') == std::string_view::npos;
  const bool printable = std::all_of(title.begin(), title.end(),
                                     [](char c) { return c >= ' ' && c <= '~' && c != '\\'; });
  if (title.size() <= kLongestAeTitle && !spaces && printable) return {};
  return fail(FailureCode::BadInput, std::string(title) + " is not an AE title",
              "use 1 to 16 letters, digits or signs without backslash");
}

Expected<PacsNode> parsePeer(const std::string& text) {
  const std::size_t at = text.rfind('@');
  const std::size_t colon = text.rfind(':');
  if (at == std::string::npos || colon == std::string::npos || colon < at) return noPeer(text);
  PacsNode node;
  node.name = text;
  node.aeTitle = text.substr(0, at);
  node.host = text.substr(at + 1, colon - at - 1);
  const char* begin = text.data() + colon + 1;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(begin, end, node.port);
  if (parsed.ec != std::errc() || parsed.ptr != end || node.port == 0) return noPeer(text);
  if (!isHost(node.host) || !checkAeTitle(node.aeTitle)) return noPeer(text);
  return node;
}

std::string toString(const PacsNode& node) {
  return node.aeTitle + "@" + node.host + ":" + std::to_string(node.port);
}

bool isUid(std::string_view uid) {
  if (uid.empty() || uid.size() > kLongestUid || uid.front() == '.' || uid.back() == '.') {
    return false;
  }
  return uid.find_first_not_of("0123456789.") == std::string_view::npos &&
         uid.find("..") == std::string_view::npos;
}

}  // namespace lateglow
