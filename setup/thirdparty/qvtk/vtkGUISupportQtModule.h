// Stands in for the header that VTK's own build generates for its module GUISupportQt: here the
// module is a static library, so nothing is exported.
#pragma once

#include "vtkABI.h"

#define VTKGUISUPPORTQT_EXPORT
#define VTKGUISUPPORTQT_NO_EXPORT VTK_ABI_HIDDEN
