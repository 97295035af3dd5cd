#pragma once

#include "ui/models/JobRunner.h"
#include "ui/read/ReadPane.h"

namespace lateglow {

class VolumeViewport;

/// A volume in three dimensions, which a worker makes ready.
class VolumePane : public ReadPane {
  Q_OBJECT

public:
  VolumePane(const ReadDesk& desk, QWidget* parent);
  [[nodiscard]] QWidget* widget() const override;
  [[nodiscard]] VolumeViewport* viewport() const { return m_viewport; }
  [[nodiscard]] bool hasContent() const override;
  void show() override;
  void showWindow() override;
  void showTexts() override;
  void resetView() override;

private:
  [[nodiscard]] const Volume* volume() const;
  void prepare();

  VolumeViewport* m_viewport;
  int m_prepared = 0;  ///< the series that is shown, or on its way
  JobRunner m_worker;
};

}  // namespace lateglow
