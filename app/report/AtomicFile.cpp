#include "app/report/AtomicFile.h"

#include <system_error>

#include <QBuffer>
#include <QSaveFile>
#include <QString>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace lateglow {

namespace {

tl::unexpected<Failure> writeFailure(const std::filesystem::path& file, const std::string& why) {
  return fail(FailureCode::Failed, file.string() + " could not be written: " + why,
              "check free space and write permission of the folder", file.string());
}

/// A rename survives a power cut only once the folder itself is on disk. File systems without
/// this call still hold the renamed file, so a refusal is no failure.
void syncFolder(const std::filesystem::path& folder) {
#ifdef Q_OS_UNIX
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
#else
  (void)folder;
#endif
}

}  // namespace

Expected<void> writeFileAtomically(const std::filesystem::path& file, const QByteArray& bytes) {
  const std::filesystem::path folder =
      file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return writeFailure(file, error.message());
  QSaveFile saved(QString::fromStdString(file.string()));
  if (!saved.open(QIODevice::WriteOnly) || saved.write(bytes) != bytes.size() || !saved.commit()) {
    return writeFailure(file, saved.errorString().toStdString());
  }
  syncFolder(folder);
  return {};
}

Expected<void> writePngAtomically(const std::filesystem::path& file, const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (image.isNull() || !image.save(&buffer, "PNG")) {
    return writeFailure(file, "the picture could not be encoded");
  }
  return writeFileAtomically(file, bytes);
}

}  // namespace lateglow
