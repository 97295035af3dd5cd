#include "app/workflow/ModelLibrary.h"

#include <algorithm>

#include "app/workflow/Resources.h"
#include "engine/package/ModelPackage.h"

namespace lateglow {

namespace fs = std::filesystem;

Expected<InstalledModel> verifyModel(const fs::path& package) {
  const auto read = engine::readModelPackage(package);
  if (!read) {
    return fail(FailureCode::BadInput, read.error(), "install the package again", package.string());
  }
  return InstalledModel{read->manifest, package, read->packageSha256};
}

ModelLibrary::ModelLibrary(std::vector<fs::path> folders) : m_folders(std::move(folders)) { scan(); }

ModelLibrary ModelLibrary::standard() {
  return ModelLibrary({userModelFolder(), resourceFolder() / "models"});
}

void ModelLibrary::scan() {
  m_models.clear();
  m_broken.clear();
  for (const fs::path& folder : m_folders) {
    std::error_code error;
    std::vector<fs::path> packages;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      const bool zipped = entry.path().extension() == ".lgmodel";
      if (zipped || fs::exists(entry.path() / "manifest.json", error)) packages.push_back(entry.path());
    }
    std::sort(packages.begin(), packages.end());
    for (const fs::path& package : packages) {
      auto model = verifyModel(package);
      if (!model) {
        m_broken.push_back({package, model.error().message});
      } else if (!find(model->manifest.id)) {
        m_models.push_back(std::move(*model));
      }
    }
  }
}

Expected<InstalledModel> ModelLibrary::find(const std::string& id) const {
  const auto found = std::find_if(m_models.begin(), m_models.end(),
                                  [&](const InstalledModel& model) { return model.manifest.id == id; });
  if (found == m_models.end()) {
    return fail(FailureCode::NotFound, "there is no usable model \"" + id + "\"",
                "see `lateglow-cli models list`, or install the package");
  }
  return *found;
}

Expected<InstalledModel> ModelLibrary::findSystem(const std::string& system) const {
  const auto found = std::find_if(m_models.begin(), m_models.end(), [&](const InstalledModel& model) {
    return model.manifest.system == system;
  });
  if (found == m_models.end()) {
    return fail(FailureCode::NotFound, "there is no usable model of the system \"" + system + "\"",
                "install Lateglow's resources again");
  }
  return *found;
}

std::vector<fs::path> ModelLibrary::installedForms(const std::string& id) const {
  return {m_folders.front() / id, m_folders.front() / (id + ".lgmodel")};
}

Expected<InstalledModel> ModelLibrary::install(const fs::path& package, bool overwrite) {
  const auto model = verifyModel(package);
  if (!model) return tl::unexpected(model.error());
  std::error_code error;
  const std::vector<fs::path> forms = installedForms(model->manifest.id);
  const fs::path target = forms[fs::is_directory(package, error) ? 0 : 1];
  const auto exists = [&](const fs::path& form) { return fs::exists(form, error); };
  if (std::ranges::any_of(forms, exists) && !overwrite) {
    return fail(FailureCode::OutputExists, "model " + model->manifest.id + " is installed already",
                "add --overwrite to replace it", target.string());
  }
  fs::create_directories(m_folders.front(), error);
  const fs::path partial = target.string() + ".partial";
  fs::remove_all(partial, error);
  fs::copy(package, partial, fs::copy_options::recursive, error);
  for (const fs::path& form : forms) {
    if (!error) fs::remove_all(form, error);
  }
  if (!error) fs::rename(partial, target, error);
  if (error) {
    return fail(FailureCode::Failed, "model " + model->manifest.id + " was not installed: " + error.message(),
                "check free space and rights", target.string());
  }
  scan();
  return verifyModel(target);
}

Expected<void> ModelLibrary::remove(const std::string& id) {
  std::error_code error;
  const std::vector<fs::path> forms = installedForms(id);
  const bool folder = fs::exists(forms[0] / "manifest.json", error);
  const fs::path target = folder ? forms[0] : forms[1];
  if (id.find('/') != std::string::npos || (!folder && !fs::exists(target, error))) {
    return fail(FailureCode::NotFound, "the user's library has no model \"" + id + "\"",
                "see `lateglow-cli models list`; models that ship with Lateglow stay");
  }
  fs::remove_all(target, error);
  if (error) {
    return fail(FailureCode::Failed, "model " + id + " was not removed: " + error.message(), "check the rights",
                target.string());
  }
  scan();
  return {};
}

}  // namespace lateglow
