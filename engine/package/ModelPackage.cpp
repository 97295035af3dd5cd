#include "engine/package/ModelPackage.h"

#include <random>

#include <unistd.h>

#include "engine/package/AtomicFile.h"
#include "engine/package/MappedFile.h"
#include "engine/package/Sha256.h"
#include "engine/package/ZipArchive.h"

namespace lateglow::engine {
namespace {

namespace fs = std::filesystem;

constexpr auto manifestName = "manifest.json";
constexpr auto weightsName = "weights.safetensors";
constexpr auto cardName = "card.md";
constexpr std::size_t largestManifest = 4U << 20U;
constexpr std::size_t mostFiles = 64;

tl::unexpected<std::string> refuse(std::string why) {
  return tl::unexpected<std::string>(std::move(why));
}

/// The bytes of one file of a package, from a folder or a zip.
struct PackageFile {
  std::shared_ptr<const void> owner;
  std::span<const std::byte> bytes;

  [[nodiscard]] std::string_view text() const {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
};
using PackageFiles = std::map<std::string, PackageFile>;

bool isArchive(const fs::path& package) { return package.extension() == ".lgmodel"; }

tl::expected<PackageFile, std::string> openFile(const fs::path& file) {
  // A link could point outside the package or change after it was verified.
  if (fs::is_symlink(fs::symlink_status(file))) return refuse(file.string() + " is a link");
  auto mapped = MappedFile::open(file);
  if (!mapped) return refuse(mapped.error());
  return PackageFile{*mapped, (*mapped)->bytes()};
}

tl::expected<PackageFiles, std::string> openFolder(const fs::path& folder) {
  std::error_code error;
  PackageFiles files;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!isPackageFileName(name) || files.size() >= mostFiles) {
      return refuse(entry->path().string() + " does not belong into a model package");
    }
    auto file = openFile(entry->path());
    if (!file) return refuse(file.error());
    files.emplace(name, std::move(*file));
  }
  if (error) return refuse(folder.string() + " cannot be read: " + error.message());
  return files;
}

tl::expected<PackageFiles, std::string> openArchive(const fs::path& archive,
                                                    const std::string& only) {
  ArchiveLimits limits;
  limits.only = only;
  const auto contents = readZip(archive, limits);
  if (!contents) return refuse(contents.error());
  PackageFiles files;
  for (const auto& [name, bytes] : *contents) {
    files.emplace(name, PackageFile{bytes, std::span(*bytes)});
  }
  return files;
}

std::string hashOfHashes(const std::map<std::string, std::string>& hashes) {
  std::string lines;
  for (const auto& [name, hash] : hashes) lines += hash + "  " + name + "\n";
  return sha256Hex(lines);
}

tl::expected<Manifest, std::string> parseManifestFile(const fs::path& package,
                                                      const PackageFile& file) {
  const std::string name = (package / manifestName).string();
  if (file.bytes.size() > largestManifest) return refuse(name + " is too large");
  auto manifest = parseManifest(file.text());
  if (!manifest) return refuse(name + " is not a valid manifest: " + manifest.error());
  return manifest;
}

/// The set of files must be exactly the manifest's; each must have the hash that it states.
/// Returns all hashes by name, manifest.json's among them.
tl::expected<std::map<std::string, std::string>, std::string> verifyFiles(
    const fs::path& package, const PackageFiles& files, const Manifest& manifest) {
  std::map<std::string, std::string> hashes = manifest.files;
  for (const auto* required : {weightsName, cardName}) {
    if (!hashes.contains(required)) {
      return refuse((package / manifestName).string() + " does not list " + required);
    }
  }
  hashes.emplace(manifestName, sha256Hex(files.at(manifestName).bytes));
  for (const auto& [name, file] : files) {
    if (!hashes.contains(name)) {
      return refuse((package / name).string() + " is not listed in the package's manifest");
    }
  }
  for (const auto& [name, hash] : hashes) {
    const auto found = files.find(name);
    if (found == files.end()) return refuse((package / name).string() + " is missing");
    if (sha256Hex(found->second.bytes) != hash) {
      return refuse((package / name).string() + " was changed: its SHA-256 is not the manifest's");
    }
  }
  return hashes;
}

/// A new folder or file beside `package` that takes its place, or is removed.
class Replacement {
 public:
  explicit Replacement(fs::path target)
      : m_target(std::move(target)),
        m_suffix(".part-" + std::to_string(::getpid()) + "-" +
                 std::to_string(std::random_device{}())) {
    m_path = m_target;
    m_path += m_suffix;
  }
  ~Replacement() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  [[nodiscard]] const fs::path& path() const { return m_path; }

  [[nodiscard]] tl::expected<void, std::string> commit() {
    std::error_code error;
    fs::path old = m_target;
    old += ".old" + m_suffix;
    const bool replaces = fs::exists(fs::symlink_status(m_target));
    if (replaces) fs::rename(m_target, old, error);
    if (!error) {
      fs::rename(m_path, m_target, error);
      std::error_code ignored;
      if (error && replaces) fs::rename(old, m_target, ignored);
      if (!error && replaces) fs::remove_all(old, ignored);
    }
    if (error) return refuse(m_target.string() + " cannot be written: " + error.message());
    return {};
  }

 private:
  fs::path m_target;
  std::string m_suffix;
  fs::path m_path;
};

TensorMap narrowed(const TensorMap& weights) {
  TensorMap result;
  for (const auto& [name, tensor] : weights) result.emplace(name, narrowToFloat16(tensor));
  return result;
}

/// Writes the three files into a folder and returns the hashes of all of them.
tl::expected<std::map<std::string, std::string>, std::string> writeFiles(const fs::path& folder,
                                                                         Manifest& manifest,
                                                                         const TensorMap& weights,
                                                                         const std::string& card) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return refuse(folder.string() + " cannot be made: " + error.message());
  if (auto written = writeSafetensors(folder / weightsName, weights); !written) {
    return refuse(written.error());
  }
  if (auto written = writeFileAtomically(folder / cardName, card); !written) {
    return refuse(written.error());
  }
  const auto mapped = MappedFile::open(folder / weightsName);
  if (!mapped) return refuse(mapped.error());
  manifest.files = {{weightsName, sha256Hex((*mapped)->bytes())}, {cardName, sha256Hex(card)}};
  const std::string text = toJson(manifest);
  if (auto written = writeFileAtomically(folder / manifestName, text); !written) {
    return refuse(written.error());
  }
  std::map<std::string, std::string> hashes = manifest.files;
  hashes.emplace(manifestName, sha256Hex(text));
  return hashes;
}

tl::expected<void, std::string> packFolder(const fs::path& folder, const fs::path& archive) {
  const auto files = openFolder(folder);
  if (!files) return refuse(files.error());
  std::map<std::string, std::span<const std::byte>> contents;
  for (const auto& [name, file] : *files) contents.emplace(name, file.bytes);
  return writeZip(archive, contents);
}

}  // namespace

tl::expected<ModelPackage, std::string> readModelPackage(const fs::path& package) {
  const auto files = isArchive(package) ? openArchive(package, {}) : openFolder(package);
  if (!files) return refuse(files.error());
  const auto manifestFile = files->find(manifestName);
  if (manifestFile == files->end()) {
    return refuse(package.string() + " is not a model package: it has no manifest.json");
  }
  auto manifest = parseManifestFile(package, manifestFile->second);
  if (!manifest) return refuse(manifest.error());
  const auto hashes = verifyFiles(package, *files, *manifest);
  if (!hashes) return refuse(hashes.error());
  const PackageFile& weightsFile = files->at(weightsName);
  auto weights =
      parseSafetensors(weightsFile.owner, weightsFile.bytes, (package / weightsName).string());
  if (!weights) return refuse(weights.error());
  return ModelPackage{package, std::move(*manifest), std::string(files->at(cardName).text()),
                      hashOfHashes(*hashes), std::move(weights->tensors)};
}

tl::expected<Manifest, std::string> readPackageManifest(const fs::path& package) {
  if (!isArchive(package)) {
    const auto file = openFile(package / manifestName);
    if (!file) return refuse(file.error());
    return parseManifestFile(package, *file);
  }
  const auto files = openArchive(package, manifestName);
  if (!files) return refuse(files.error());
  const auto file = files->find(manifestName);
  if (file == files->end()) {
    return refuse(package.string() + " is not a model package: it has no manifest.json");
  }
  return parseManifestFile(package, file->second);
}

tl::expected<std::string, std::string> writeModelPackage(const fs::path& package, Manifest manifest,
                                                         const TensorMap& weights,
                                                         const std::string& card,
                                                         const PackageWriteOptions& options) {
  manifest.files.clear();
  if (auto valid = checkManifest(manifest); !valid) {
    return refuse(package.string() + " cannot be written: " + valid.error());
  }
  if (!options.overwrite && fs::exists(fs::symlink_status(package))) {
    return refuse(package.string() + " exists already");
  }
  // "models/x/" names the folder models/x; its parts must lie beside it, not inside.
  const fs::path target = package.has_filename() ? package : package.parent_path();
  Replacement folder(target);
  const auto hashes =
      writeFiles(folder.path(), manifest, options.halfWeights ? narrowed(weights) : weights, card);
  if (!hashes) return refuse(hashes.error());
  const auto placed = isArchive(target) ? packFolder(folder.path(), target) : folder.commit();
  if (!placed) return refuse(placed.error());
  return hashOfHashes(*hashes);
}

}  // namespace lateglow::engine
