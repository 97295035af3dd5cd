#include "app/workflow/HangingProtocolLibrary.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <span>
#include <sstream>

#include "app/workflow/HangingProtocolJson.h"
#include "app/workflow/Resources.h"
#include "imaging/core/UserFolders.h"
#include "imaging/io/AtomicFile.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestFile = 1 << 18;
constexpr std::size_t kLongestStem = 60;

Expected<HangingProtocol> readProtocol(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (error || size > kLargestFile) {
    return fail(FailureCode::BadInput, file.string() + " is not a layout", "Delete the file.",
                file.string());
  }
  std::ifstream stream(file, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  return hangingProtocolFromText(text.str(), file.string());
}

/// Letters, digits and hyphens; other bytes by their number, so that two names never meet.
std::string stemOf(const std::string& name) {
  std::string stem;
  for (const char letter : name) {
    const auto byte = static_cast<unsigned char>(letter);
    if (std::isalnum(byte) != 0 && byte < 0x80) {
      stem += static_cast<char>(std::tolower(byte));
    } else if (letter == ' ') {
      stem += '-';
    } else {
      stem.append("_").append(std::to_string(byte));
    }
  }
  return stem.substr(0, kLongestStem);
}

}  // namespace

HangingProtocolLibrary::HangingProtocolLibrary(fs::path shipped, fs::path usersOwn)
    : m_shipped(std::move(shipped)), m_usersOwn(std::move(usersOwn)) {}

HangingProtocolLibrary HangingProtocolLibrary::standard() {
  return {resourceFolder() / "protocols", userDataFolder() / "layouts"};
}

void HangingProtocolLibrary::reload() {
  m_protocols.clear();
  m_failures.clear();
  read(m_shipped, false);
  read(m_usersOwn, true);
}

void HangingProtocolLibrary::read(const fs::path& folder, bool usersOwn) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    auto protocol = readProtocol(file);
    if (!protocol) {
      m_failures.push_back(protocol.error());
      continue;
    }
    protocol->id = file.stem().string();
    protocol->usersOwn = usersOwn;
    m_protocols.push_back(std::move(*protocol));
  }
}

Expected<std::string> HangingProtocolLibrary::save(HangingProtocol protocol) {
  const std::string wrong = layoutFault(protocol.layout);
  const std::string stem = stemOf(protocol.name);
  if (stem.empty() || !wrong.empty()) {
    return fail(FailureCode::BadInput,
                stem.empty() ? std::string("A layout needs a name") : wrong,
                "Give it a name.");
  }
  std::error_code error;
  fs::create_directories(m_usersOwn, error);
  if (!error) fs::permissions(m_usersOwn, fs::perms::owner_all, error);
  if (error) {
    return fail(FailureCode::Failed, m_usersOwn.string() + " cannot be made: " + error.message(),
                "Check the rights of the folder and the space on the disk.", m_usersOwn.string());
  }
  const fs::path file = m_usersOwn / (stem + ".json");
  const std::string text = toJson(protocol).dump(1) + "\n";
  const auto written = writeFileAtomically(file, std::as_bytes(std::span(text)), true);
  if (!written) return tl::unexpected<Failure>(written.error());
  reload();
  return stem;
}

Expected<void> HangingProtocolLibrary::remove(const std::string& id) {
  const bool known = std::any_of(m_protocols.begin(), m_protocols.end(), [&](const auto& one) {
    return one.usersOwn && one.id == id;
  });
  const fs::path file = m_usersOwn / (id + ".json");
  std::error_code error;
  if (!known || !fs::remove(file, error)) {
    return fail(FailureCode::NotFound, file.string() + " is no layout of the user's own",
                "Choose one from the list.", file.string());
  }
  reload();
  return {};
}

}  // namespace lateglow
