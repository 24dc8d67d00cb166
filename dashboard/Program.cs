using Shuddhachar.Dashboard;
using Shuddhachar.Dashboard.Access.Accounts;

return args is [PeopleCommand.Name, ..] ? await PeopleCommand.RunAsync(args) : await DashboardApp.RunAsync(args);
