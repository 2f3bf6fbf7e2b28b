import QtQuick

// Text.  Plain, but for what is `marked`: what the clinic wrote, in which only bold is left as a mark
// (kiosk/qt/common/styled.py); `plain` is the same to read aloud.
Text {
    id: label

    property bool titled: false
    property string plain: ""
    property string marked: ""
    property string tongue: "" // the language of its text, where it is not the visit's; several for its lines

    text: marked === "" ? plain : marked
    textFormat: marked === "" ? Text.PlainText : Text.StyledText
    wrapMode: Text.Wrap
    color: Theme.foreground
    lineHeight: titled ? Theme.titleLine : Theme.bodyLine
    renderType: Text.NativeRendering
    Accessible.role: titled ? Accessible.Heading : Accessible.StaticText
    Accessible.name: plain === "" ? text : plain
    Accessible.ignored: text === ""

    font {
        family: Theme.family
        pixelSize: Theme.body
    }
}
