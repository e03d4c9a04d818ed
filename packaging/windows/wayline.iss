; The Windows installer: for one user without an administrator, or for all users.
;   iscc /DVersion=0.1.0 /DBundle=C:\...\build\package\wayline /DOut=C:\...\dist packaging\windows\wayline.iss
; Silent: wayline-0.1.0-setup.exe /VERYSILENT /CURRENTUSER   or   /VERYSILENT /ALLUSERS

[Setup]
AppId={{6D4B0C3E-5B0B-4B5B-9C7E-2F1E7A0C9A41}
AppName=Wayline
AppVersion={#Version}
AppVerName=Wayline {#Version}
AppPublisher=The Wayline authors
DefaultDirName={autopf}\Wayline
DefaultGroupName=Wayline
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
OutputDir={#Out}
OutputBaseFilename=wayline-{#Version}-setup
SetupIconFile=..\..\build\package\icons\wayline.ico
UninstallDisplayIcon={app}\wayline.exe
UninstallDisplayName=Wayline
VersionInfoVersion={#Version}
WizardStyle=modern

[Tasks]
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Parts that a newer version no longer has must not stay.
Type: filesandordirs; Name: "{app}\parts"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Wayline"; Filename: "{app}\wayline.exe"
Name: "{autodesktop}\Wayline"; Filename: "{app}\wayline.exe"; Tasks: desktopicon

[Registry]
; A document of ours opens with us; a CSV keeps its program, and has us under "Open with".
Root: HKA; Subkey: "Software\Classes\.wayline"; ValueType: string; ValueData: "Wayline.Itinerary"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Wayline.Itinerary"; ValueType: string; ValueData: "Wayline itinerary"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Wayline.Itinerary\DefaultIcon"; ValueType: string; ValueData: "{app}\wayline.exe,0"
Root: HKA; Subkey: "Software\Classes\Wayline.Itinerary\shell\open\command"; ValueType: string; ValueData: """{app}\wayline.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.csv\OpenWithProgids"; ValueType: string; ValueName: "Wayline.Itinerary"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.tsv\OpenWithProgids"; ValueType: string; ValueName: "Wayline.Itinerary"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Applications\wayline.exe\SupportedTypes"; ValueType: string; ValueName: ".csv"; ValueData: ""; Flags: uninsdeletekey

[Run]
Filename: "{app}\wayline.exe"; Description: "{cm:LaunchProgram,Wayline}"; Flags: nowait postinstall skipifsilent
