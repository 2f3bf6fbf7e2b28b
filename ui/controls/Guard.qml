pragma Singleton

import QtQuick

// While a screen changes, a second touch does nothing: the one place where that is decided.
QtObject {
    property bool changing: false
}
