using Shuddhachar.Dashboard.Tests.Fixture;

// one host for all: pages only read
[assembly: AssemblyFixture(typeof(DashboardHost))]
