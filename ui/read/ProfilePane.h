#pragma once

#include "ui/read/ReadPane.h"

namespace lateglow {

class ProfileView;
class SegmentedControl;

/// Values along the line through the crosshair, from one side of the patient to the other.
class ProfilePane : public ReadPane {
  Q_OBJECT

public:
  ProfilePane(const ReadDesk& desk, QWidget* parent);
  [[nodiscard]] QWidget* widget() const override;
  [[nodiscard]] bool hasContent() const override;
  void show() override;
  void showSlice() override;
  void showTexts() override;
  void showPoint(Vec3 index) override;

private:
  void showProfile();
  [[nodiscard]] const Volume* volume() const;
  /// The first series beside it that has Hounsfield units as well; null: none.
  [[nodiscard]] const CaseSession* other() const;

  ProfileView* m_view;
  SegmentedControl* m_direction;
  Vec3 m_point;         ///< voxel index
  int m_pointOf = 0;    ///< the series that it belongs to
};

}  // namespace lateglow
