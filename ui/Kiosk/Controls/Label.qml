import QtQuick

// Text.  Plain, but for `said`: what the clinic wrote, in which only bold is left as a mark (kiosk/qt/common/styled.py).
Text {
    id: label

    property bool titled: false
    property var said: ({})

    text: said.styled ?? said.plain ?? ""
    textFormat: said.styled === undefined ? Text.PlainText : Text.StyledText
    wrapMode: Text.Wrap
    color: Theme.foreground
    lineHeight: titled ? Theme.titleLine : Theme.bodyLine
    renderType: Text.NativeRendering
    Accessible.role: titled ? Accessible.Heading : Accessible.StaticText
    Accessible.name: said.plain ?? text
    Accessible.ignored: text === ""

    font {
        family: Theme.family
        pixelSize: Theme.body
    }
}
