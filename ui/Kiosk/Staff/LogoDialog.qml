import QtCore
import QtQuick
import QtQuick.Dialogs

// Chooses a picture among the files of the office's computer.
FileDialog {
    signal taken(string path)

    objectName: "logoDialog"
    title: qsTr("The clinic’s logo")
    currentFolder: StandardPaths.standardLocations(StandardPaths.HomeLocation)[0]
    nameFilters: ["PNG, SVG (*.png *.svg *.PNG *.SVG)"]
    Component.onCompleted: open()
    onAccepted: taken(selectedFile.toString())
    onRejected: taken("")
}
